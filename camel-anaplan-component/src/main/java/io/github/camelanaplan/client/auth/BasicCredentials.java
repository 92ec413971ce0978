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
package io.github.camelanaplan.client.auth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** A user's name and password. */
public final class BasicCredentials implements ServiceCredentials, CallCredentials {
    private final String username;
    private final String password;

    public BasicCredentials(String username, String password) {
        this.username = Objects.requireNonNull(username, "username");
        this.password = Objects.requireNonNull(password, "password");
    }

    @Override
    public String subject() {
        return "user " + username;
    }

    @Override
    public LoginRequest login(Instant now) {
        return new LoginRequest(authorization(now), null);
    }

    @Override
    public String authorization(Instant now) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public Optional<CallCredentials> forEachCall() {
        return Optional.of(this);
    }

    @Override
    public String advice(Duration clockAhead) {
        return advice();
    }

    @Override
    public String advice() {
        return "check user name and password, and that the user may sign in with a password";
    }

    @Override
    public String toString() {
        return subject();
    }
}
