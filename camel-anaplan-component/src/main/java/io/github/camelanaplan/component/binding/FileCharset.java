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
package io.github.camelanaplan.component.binding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;

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
        String title = "file '" + file.name() + "' (" + file.id() + ")";
        String declared = file.encoding();
        boolean none = declared == null || declared.isBlank();
        if (!none && !isKnown(declared)) {
            throw new InvalidRequestException(
                    "The encoding " + declared + " of " + title + " is not known here: send bytes in place of text");
        }
        Charset charset = none ? StandardCharsets.UTF_8 : Charset.forName(declared);
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException("The text holds characters that the encoding " + charset.name() + " of "
                    + title + " does not have: change the encoding in Anaplan, or send bytes");
        }
    }
}
