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
package io.github.camelanaplan.client;

import java.net.URI;
import java.util.Objects;

import io.github.camelanaplan.client.http.HttpSettings;

/**
 * Where the service is.
 *
 * @param apiUrl  the address of the Integration API, to which the version is added
 * @param authUrl the address of the authentication service, to which {@code /token/…} is added
 * @param http    how to reach them
 */
public record ClientSettings(URI apiUrl, URI authUrl, HttpSettings http) {
    public ClientSettings {
        Objects.requireNonNull(apiUrl, "apiUrl");
        Objects.requireNonNull(authUrl, "authUrl");
        Objects.requireNonNull(http, "http");
    }
}
