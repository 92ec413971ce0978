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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clients that are registered. Immutable. */
final class OAuthClients {

    private final Map<String, OAuthClient> byId = new LinkedHashMap<>();

    OAuthClients(List<OAuthClient> clients) {
        clients.forEach(client -> {
            if (byId.putIfAbsent(client.id(), client) != null) {
                throw new IllegalStateException("two OAuth clients with the id " + client.id());
            }
        });
    }

    /** For callers from within: a mistake of the test. */
    OAuthClient named(String id) {
        OAuthClient client = byId.get(id);
        if (client == null) {
            throw new IllegalArgumentException("no OAuth client " + id + "; there are " + byId.keySet());
        }
        return client;
    }

    /** The client that a person or device is to deal with. */
    OAuthClient known(Parameters parameters) {
        return find(parameters).orElseThrow(() -> OAuthRefusal.of(403, "unauthorized_client", "The client is unknown"));
    }

    /** The client that asks for tokens; clients with a secret prove it with that. */
    OAuthClient authenticated(Parameters parameters) {
        OAuthClient client =
                find(parameters).orElseThrow(() -> OAuthRefusal.of(401, "invalid_client", "The client is unknown"));
        if (client.secret() != null
                && parameters
                        .text("client_secret")
                        .filter(client.secret()::equals)
                        .isEmpty()) {
            throw OAuthRefusal.of(401, "invalid_client", "client_secret is missing or wrong");
        }
        return client;
    }

    private Optional<OAuthClient> find(Parameters parameters) {
        return Optional.ofNullable(byId.get(parameters.required("client_id")));
    }
}
