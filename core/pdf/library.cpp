// SPDX-License-Identifier: GPL-3.0-or-later
// The one name by which who loads the library finds what is in it.
#include "core/pdf/finish_pdf.h"
#include "core/pdf/read_pdf_attachment.h"

extern "C" {
extern const posiscope::PdfLibrary kPosiscopePdf;
const posiscope::PdfLibrary kPosiscopePdf{posiscope::pdfAttachment, posiscope::finishedPdf};
}
