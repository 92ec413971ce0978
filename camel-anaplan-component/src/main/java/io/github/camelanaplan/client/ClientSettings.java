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

import io.github.camelanaplan.client.http.Addresses;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.retry.RetrySettings;

/**
 * Where the service is. Slashes at the end of an address say nothing and are taken away, so that one address written in two
 * ways is one.
 *
 * @param apiUrl  the address of the Integration API, to which the version is added
 * @param version the version
 * @param http    how long to wait for it
 * @param retries how patient to be with it
 */
public record ClientSettings(URI apiUrl, ApiVersion version, HttpSettings http, RetrySettings retries) {
    public ClientSettings {
        apiUrl = Addresses.withoutSlash(Objects.requireNonNull(apiUrl, "apiUrl"));
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(http, "http");
        Objects.requireNonNull(retries, "retries");
    }
}
