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
package io.github.camelanaplan.component.internal.binding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.model.ServerFile;

/** The encoding that a file declares, in which text must be sent to it. */
final class FileCharset {
    private FileCharset() {}

    /** Whether the name is that of an encoding known here. */
    static boolean isKnown(String encoding) {
        try {
            return encoding != null && Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /**
     * Text as the file's encoding has it; UTF-8 where none is declared.
     *
     * @throws InvalidRequestException when the encoding is not known here, or has not all of the characters
     */
    static byte[] encode(String text, ServerFile file) {
        return encode(text, charset(file), file);
    }

    /**
     * Text that goes on where other text ended: without the byte-order mark that some encodings begin with, which in the
     * middle would be a character of the content.
     */
    static byte[] encodeFurther(String text, ServerFile file) {
        Charset charset = charset(file);
        byte[] bytes = encode(text, charset, file);
        int mark = 2 * "a".getBytes(charset).length - "aa".getBytes(charset).length;
        return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, mark, bytes.length);
    }

    private static Charset charset(ServerFile file) {
        String declared = file.encoding();
        boolean none = declared == null || declared.isBlank();
        if (!none && !isKnown(declared)) {
            throw new InvalidRequestException("The encoding " + declared + " of " + title(file)
                    + " is not known here: send bytes in place of text");
        }
        return none ? StandardCharsets.UTF_8 : Charset.forName(declared);
    }

    private static byte[] encode(String text, Charset charset, ServerFile file) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException("The text holds characters that the encoding " + charset.name() + " of "
                    + title(file) + " does not have: change the encoding in Anaplan, or send bytes");
        }
    }

    private static String title(ServerFile file) {
        return "file '" + file.name() + "' (" + file.id() + ")";
    }
}
