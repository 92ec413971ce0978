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

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The decoded text of a source file: without its byte-order mark, and knowing how it ended. */
final class SourceText extends FilterReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private char lastButNewline;

    private SourceText(Reader in) {
        super(in);
    }

    /** Takes the stream over. */
    static SourceText decode(InputStream bytes, Charset encoding) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(bytes, encoding), 1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return new SourceText(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset + count - 1; i >= offset; i--) {
            if (buffer[i] != '\n' && buffer[i] != '\r') {
                lastButNewline = buffer[i];
                break;
            }
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** Whether what was read so far ends with a character, new lines aside. */
    boolean endsWith(String character) {
        return character.indexOf(lastButNewline) >= 0;
    }
}
