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
package io.github.camelanaplan.component.config;

import java.net.URI;

import io.github.camelanaplan.client.Region;

/**
 * Where the service is: each address as it is configured, else as the region has it.
 *
 * @param apiUrl   of the Integration API
 * @param authUrl  of the authentication service
 * @param oauthUrl of OAuth 2.0
 */
public record ServiceAddresses(URI apiUrl, URI authUrl, URI oauthUrl) {

    /** The addresses of options that have passed {@link ConfigurationCheck}. */
    public static ServiceAddresses of(ConnectionConfiguration options) {
        Region region = Region.of(options.getRegion()).orElse(Region.US1);
        return new ServiceAddresses(
                address(options.getApiUrl(), region.apiUrl()),
                address(options.getAuthUrl(), region.authUrl()),
                address(options.getOauthUrl(), region.oauthUrl()));
    }

    private static URI address(String configured, URI ofRegion) {
        return isGiven(configured) ? URI.create(configured) : ofRegion;
    }

    /** An empty text, as of a placeholder without a value, is none. */
    static boolean isGiven(String configured) {
        return configured != null && !configured.isBlank();
    }
}
