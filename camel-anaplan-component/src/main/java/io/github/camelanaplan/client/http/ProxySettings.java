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
package io.github.camelanaplan.client.http;

import java.util.Objects;

/**
 * An HTTP proxy. Calls over TLS go through it in a tunnel, in which it sees nothing but the name of the host. Its
 * {@code toString} does not show the password.
 *
 * @param host     its name or address
 * @param port     where it listens
 * @param username who uses it; null where it does not ask
 * @param password null where it does not ask
 */
public record ProxySettings(String host, int port, String username, String password) {
    public ProxySettings {
        Objects.requireNonNull(host, "host");
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("A proxy wants user and password, or neither");
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
