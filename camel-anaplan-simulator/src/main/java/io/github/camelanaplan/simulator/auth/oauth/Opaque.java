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
package io.github.camelanaplan.simulator.auth.oauth;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes texts up that nobody can guess. Thread-safe. */
final class Opaque {

    // nothing that people take for something else
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private static final int BYTES = 33;
    private static final int HALF = 4;

    private final SecureRandom random = new SecureRandom();

    /** A code or token for machines. */
    String text() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code that people type, like {@code 2GMV-XTBC}. */
    String userCode() {
        return letters() + "-" + letters();
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
