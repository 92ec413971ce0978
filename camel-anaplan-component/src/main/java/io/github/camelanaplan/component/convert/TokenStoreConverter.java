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
package io.github.camelanaplan.component.convert;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.apache.camel.Converter;

import io.github.camelanaplan.client.auth.oauth.FileTokenStore;
import io.github.camelanaplan.client.auth.oauth.TokenStore;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Lets the option {@code tokenStore} be written as the name of a file. */
@Converter(generateLoader = true)
public final class TokenStoreConverter {
    private static final String FILE = "file:";

    private TokenStoreConverter() {}

    /**
     * The store in a file.
     *
     * @param text {@code file:} and the name of the file
     */
    @Converter
    public static TokenStore toTokenStore(String text) {
        if (!text.startsWith(FILE) || text.length() == FILE.length()) {
            throw new AnaplanConfigurationException(
                    "Option tokenStore is no store; expected file: and the name of a file, or the name of a bean, as #myStore");
        }
        try {
            return new FileTokenStore(Path.of(text.substring(FILE.length())));
        } catch (InvalidPathException e) {
            throw new AnaplanConfigurationException("Option tokenStore names a file that cannot be: " + e.getReason());
        }
    }
}
