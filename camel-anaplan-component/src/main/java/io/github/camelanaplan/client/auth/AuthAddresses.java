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

import java.net.URI;
import java.util.Objects;

import io.github.camelanaplan.client.http.Addresses;

/**
 * Where tokens come from. Slashes at the end of an address say nothing and are taken away.
 *
 * @param authUrl  the authentication service, to which {@code /token/…} is added
 * @param oauthUrl the host of OAuth 2.0, to which {@code /oauth/…} is added
 */
public record AuthAddresses(URI authUrl, URI oauthUrl) {
    public AuthAddresses {
        authUrl = Addresses.withoutSlash(Objects.requireNonNull(authUrl, "authUrl"));
        oauthUrl = Addresses.withoutSlash(Objects.requireNonNull(oauthUrl, "oauthUrl"));
    }
}
