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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** User name and password. */
final class BasicScheme implements LoginScheme {

    private final Accounts accounts;

    BasicScheme(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "Basic";
    }

    @Override
    public User login(LoginRequest request) throws LoginRefusedException {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(request.credentials()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new LoginRefusedException("user and password are not base64");
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new LoginRefusedException("no colon between user and password");
        }
        return accounts.withPassword(pair.substring(0, colon), pair.substring(colon + 1))
                .orElseThrow(() -> new LoginRefusedException("unknown user, no password, or another one"));
    }
}
