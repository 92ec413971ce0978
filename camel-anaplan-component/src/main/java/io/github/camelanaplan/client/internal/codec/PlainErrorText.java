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
package io.github.camelanaplan.client.internal.codec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.hc.core5.http.ContentType;

import io.github.camelanaplan.client.http.ErrorText;

/** What the service says in words and nothing else. */
final class PlainErrorText implements ErrorText {

    @Override
    public String read(byte[] body, String contentType) {
        ContentType type = ContentType.parseLenient(contentType);
        if (type == null || !ContentType.TEXT_PLAIN.isSameMimeType(type)) {
            return ErrorText.foreign(contentType, "plain text");
        }
        return new String(body, charset(type)).strip();
    }

    private static Charset charset(ContentType type) {
        return type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
    }
}
