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

import org.apache.camel.CamelContext;
import org.apache.camel.spi.Metadata;

import io.github.camelanaplan.client.auth.oauth.DeviceCodeHandler;
import io.github.camelanaplan.client.auth.oauth.MemoryTokenStore;
import io.github.camelanaplan.client.auth.oauth.TokenStore;

/** The options of a component for signing in with OAuth 2.0. */
public abstract class OAuthOptions extends CertificateOptions {
    @Metadata(
            label = "security",
            secret = true,
            description = "The id of the OAuth client that an administrator has registered in Anaplan.")
    private String clientId;

    @Metadata(
            label = "security",
            secret = true,
            description = "The secret of the OAuth client. Clients for devices have none.")
    private String clientSecret;

    @Metadata(
            label = "security",
            secret = true,
            description =
                    "The refresh token to begin with. Where the client rotates them, each is good for one use: set `tokenStore`.")
    private String refreshToken;

    @Metadata(
            label = "security",
            secret = true,
            description =
                    "The authorization code with which the browser came back to `redirectUri`. It is good for one use: set `tokenStore`.")
    private String verificationCode;

    @Metadata(
            label = "security",
            description = "The address to which the browser is sent back with the authorization code, as registered.")
    private String redirectUri;

    @Metadata(
            label = "security",
            defaultValue = "false",
            description =
                    "Whether a person is asked to open an address and enter a code when there is no refresh token that is still good. `deviceCodeHandler` tells them.")
    private boolean deviceGrant;

    @Metadata(
            label = "security",
            description = "Tells a person where to enter which code. The default logs both as a warning.")
    private DeviceCodeHandler deviceCodeHandler;

    @Metadata(
            label = "security",
            description =
                    "Keeps refresh tokens over restarts: `file:` and the name of a file, or a bean. Without it they are kept in memory.")
    private TokenStore tokenStore;

    /** Outlives a stop and a start: the token that was configured may be of no use by then. */
    private final TokenStore inMemory = new MemoryTokenStore();

    protected OAuthOptions() {}

    protected OAuthOptions(CamelContext context) {
        super(context);
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public String getVerificationCode() {
        return verificationCode;
    }

    public void setVerificationCode(String verificationCode) {
        this.verificationCode = verificationCode;
    }

    public String getRedirectUri() {
        return redirectUri;
    }

    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    public boolean isDeviceGrant() {
        return deviceGrant;
    }

    public void setDeviceGrant(boolean deviceGrant) {
        this.deviceGrant = deviceGrant;
    }

    public DeviceCodeHandler getDeviceCodeHandler() {
        return deviceCodeHandler;
    }

    public void setDeviceCodeHandler(DeviceCodeHandler deviceCodeHandler) {
        this.deviceCodeHandler = deviceCodeHandler;
    }

    public TokenStore getTokenStore() {
        return tokenStore;
    }

    public void setTokenStore(TokenStore tokenStore) {
        this.tokenStore = tokenStore;
    }

    /** Where refresh tokens are kept: in the store that is configured, else in memory as long as there is this component. */
    public final TokenStore storeInUse() {
        return tokenStore == null ? inMemory : tokenStore;
    }
}
