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
package io.github.camelanaplan.simulator.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes up CSV-like lines of one length, numbered from 1, below a header; the last one is cut where it must be. */
final class SyntheticLines {
    static final List<String> COLUMNS = List.of("Row", "Product", "Amount");

    private static final int LINES_PER_BLOCK = 2048;
    private static final int DIGITS = 12;
    private static final String AFTER_NUMBER = ",\"Product, made up\",12345.678901\n";

    /** The length of a line in bytes, its end included. */
    static final int LINE_LENGTH = DIGITS + AFTER_NUMBER.length();

    private SyntheticLines() {}

    static void write(long size, OutputStream out) throws IOException {
        byte[] header = (String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.US_ASCII);
        int headerLength = (int) Math.min(size, header.length);
        out.write(header, 0, headerLength);
        byte[] block =
                ("0".repeat(DIGITS) + AFTER_NUMBER).repeat(LINES_PER_BLOCK).getBytes(StandardCharsets.US_ASCII);
        long line = 1;
        for (long left = size - headerLength; left > 0; left -= block.length) {
            for (int i = 0; i < LINES_PER_BLOCK; i++) {
                number(block, i * LINE_LENGTH, line++);
            }
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    private static void number(byte[] block, int offset, long line) {
        long rest = line;
        for (int i = offset + DIGITS - 1; i >= offset; i--) {
            block[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
