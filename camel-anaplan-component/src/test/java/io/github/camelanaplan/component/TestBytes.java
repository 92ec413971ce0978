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
package io.github.camelanaplan.component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Contents for uploads. */
public final class TestBytes {
    private TestBytes() {}

    /** Bytes that neither repeat nor compress, the same each time. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Text as bytes. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A stream of that many bytes which then breaks. */
    public static InputStream breakingAfter(int length) {
        return new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given >= length) {
                    throw new IOException("the disk went away");
                }
                given++;
                return 'x';
            }
        };
    }
}
