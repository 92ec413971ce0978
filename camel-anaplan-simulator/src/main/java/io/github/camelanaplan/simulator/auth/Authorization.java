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
package io.github.camelanaplan.simulator.auth;

import java.util.Optional;

/**
 * The two words of an {@code Authorization} header.
 *
 * @param scheme for example {@code Basic}
 * @param credentials what follows it; never blank
 */
public record Authorization(String scheme, String credentials) {

    /** The scheme under which tokens are sent. */
    public static final String TOKEN_SCHEME = "AnaplanAuthToken";

    /**
     * Takes a header apart.
     *
     * @param header null when it was not sent
     * @return empty unless it has two words
     */
    public static Optional<Authorization> parse(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] words = header.trim().split("\\s+", 2);
        return words.length == 2 ? Optional.of(new Authorization(words[0], words[1])) : Optional.empty();
    }

    /** Shows the scheme only. */
    @Override
    public String toString() {
        return scheme + " ***";
    }
}
