/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.preflight;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Bytes taken for text.
 *
 * @param bytes   the bytes
 * @param charset the encoding that they were taken for
 * @param text    the text, without a byte-order mark; what is no text became replacement characters
 * @param mark    whether there was a byte-order mark
 */
record Decoding(byte[] bytes, Charset charset, String text, boolean mark) {
    private static final char MARK = '\uFEFF';
    /** Even Chinese names have a separator now and then; a stray zero is not yet another encoding. */
    private static final int ZERO_IN = 20;

    /** By the declared encoding, unless the bytes show that they are of another. */
    static Decoding of(byte[] bytes, Charset declared) {
        return as(evident(bytes, declared), bytes);
    }

    /** By an encoding, whether it fits or not. */
    static Decoding as(Charset charset, byte[] bytes) {
        String text = new String(bytes, charset);
        boolean mark = !text.isEmpty() && text.charAt(0) == MARK;
        return new Decoding(bytes, charset, mark ? text.substring(1) : text, mark);
    }

    private static Charset evident(byte[] bytes, Charset declared) {
        if (declared.name().contains("UTF-32")) {
            return declared;
        }
        Charset marked = marked(bytes);
        Charset shown = marked == null ? byZeros(bytes) : marked;
        if (shown != null) {
            return shown;
        }
        boolean narrow = isUtf16(declared) && bytes.length > 1 && fault(bytes, StandardCharsets.UTF_8) == bytes.length;
        return narrow ? StandardCharsets.UTF_8 : declared;
    }

    private static Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** In UTF-16 separators, digits and the letters of many languages have a zero beside them; other text has none. */
    private static Charset byZeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] <= bytes.length / ZERO_IN) {
            return null;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isUtf16(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    /** Whether it was taken for what is declared, the order of bytes left open by it included. */
    boolean isOf(Charset declared) {
        return charset.equals(declared) || isUtf16(charset) && declared.equals(StandardCharsets.UTF_16);
    }

    /** Whether a byte-order mark at the beginning of text in an encoding is no part of the text. */
    static boolean knowsMarks(Charset charset) {
        return charset.name().contains("UTF-");
    }

    /** Where the first byte is, from 0, that is no text, up to a character of the text; empty when all are text. */
    OptionalInt firstFault(int upToChar) {
        int fault = fault(bytes, charset);
        boolean before = fault < bytes.length
                && as(charset, Arrays.copyOf(bytes, fault)).text.length() < upToChar;
        return before ? OptionalInt.of(fault) : OptionalInt.empty();
    }

    /** The same for all bytes; their number when there is none. The last character may lack its end. */
    private static int fault(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        return decoder.decode(in, out, false).isError() ? in.position() : bytes.length;
    }
}
