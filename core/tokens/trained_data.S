/* SPDX-License-Identifier: GPL-3.0-or-later
   The files of resources/embeddings as bytes of the program: read from disk only where they are looked at. */
        .section .rodata
        .balign 16
        .globl posiscope_trained_rows, posiscope_trained_rows_end
posiscope_trained_rows:
        .incbin "use-lite-8000x256.f16.npy"
posiscope_trained_rows_end:
        .globl posiscope_trained_pieces, posiscope_trained_pieces_end
posiscope_trained_pieces:
        .incbin "use-lite-vocab.tsv"
posiscope_trained_pieces_end:
        .section .note.GNU-stack, "", %progbits
