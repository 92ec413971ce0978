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
 * Where the service is. Slashes at the end of an address say nothing and are taken away, so that one address written in two
 * ways is one.
 *
 * @param apiUrl  the address of the Integration API, to which the version is added
 * @param authUrl the address of the authentication service, to which {@code /token/…} is added
 * @param http    how to reach them
 */
public record ClientSettings(URI apiUrl, URI authUrl, HttpSettings http) {
    public ClientSettings {
        apiUrl = withoutSlash(Objects.requireNonNull(apiUrl, "apiUrl"));
        authUrl = withoutSlash(Objects.requireNonNull(authUrl, "authUrl"));
        Objects.requireNonNull(http, "http");
    }

    private static URI withoutSlash(URI address) {
        if (address.getHost() == null) {
            return address;
        }
        String text = address.toString();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return URI.create(text.substring(0, end));
    }
}
