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
package io.github.camelanaplan.component.signin;

import java.util.List;

import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.auth.oauth.DeviceCodeHandler;
import io.github.camelanaplan.client.auth.oauth.LoggingDeviceCodeHandler;
import io.github.camelanaplan.client.auth.oauth.OAuthClient;
import io.github.camelanaplan.client.auth.oauth.OAuthCredentials;
import io.github.camelanaplan.client.auth.oauth.OAuthCredentialsBuilder;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.OAuthOptions;

/** Tells from the options of a component how to sign in with OAuth. */
final class OAuthChoice {
    private OAuthChoice() {}

    static Credentials credentials(OAuthOptions options) {
        String id = GivenOptions.required("clientId", options.getClientId());
        check(options);
        OAuthClient client = new OAuthClient(id, GivenOptions.orNull(options.getClientSecret()));
        OAuthCredentialsBuilder credentials = OAuthCredentials.of(client)
                .refreshToken(GivenOptions.orNull(options.getRefreshToken()))
                .authorizationCode(GivenOptions.orNull(options.getVerificationCode()))
                .redirectUri(GivenOptions.orNull(options.getRedirectUri()))
                .store(options.storeInUse());
        if (options.isDeviceGrant()) {
            DeviceCodeHandler handler = options.getDeviceCodeHandler();
            credentials.deviceGrant(handler == null ? new LoggingDeviceCodeHandler() : handler);
        }
        try {
            return credentials.build();
        } catch (IllegalArgumentException e) {
            throw new AnaplanConfigurationException("The options for OAuth contradict one another: " + e.getMessage());
        }
    }

    /** What nothing can come of is not left to the first call. A token store may hold what is no longer configured. */
    private static void check(OAuthOptions options) {
        if (options.getDeviceCodeHandler() != null && !options.isDeviceGrant()) {
            throw new AnaplanConfigurationException(
                    "Option deviceCodeHandler is set without deviceGrant, so that it would never be asked; expected "
                            + "deviceGrant=true, or no deviceCodeHandler");
        }
        List<String> ways = new GivenOptions()
                .with("refreshToken", options.getRefreshToken())
                .with("verificationCode", options.getVerificationCode())
                .with("deviceGrant", options.isDeviceGrant())
                .with("tokenStore", options.getTokenStore())
                .names();
        if (ways.isEmpty()) {
            throw new AnaplanConfigurationException(
                    "Option clientId is set, but nothing that was granted to the client; "
                            + "expected refreshToken, verificationCode with redirectUri, deviceGrant=true, or a tokenStore that "
                            + "holds a refresh token from before");
        }
    }
}
