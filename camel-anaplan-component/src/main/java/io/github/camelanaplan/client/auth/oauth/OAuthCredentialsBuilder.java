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
package io.github.camelanaplan.client.auth.oauth;

import java.util.Objects;

/** Makes {@link OAuthCredentials}. Everything is optional, and null or blank is the same as
 * not to say it; blanks and line ends around a value, as files of secrets have them, are taken away. Not thread-safe. */
public final class OAuthCredentialsBuilder {
    private final OAuthClient client;
    private String refreshToken;
    private String authorizationCode;
    private String redirectUri;
    private DeviceCodeHandler handler;
    private TokenStore store;

    OAuthCredentialsBuilder(OAuthClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /** The refresh token to begin with. What the store has of it, or of those that have come after it, is used instead. */
    public OAuthCredentialsBuilder refreshToken(String token) {
        refreshToken = tidy(token);
        return this;
    }

    /**
     * The code that the browser was sent back with. It is exchanged once for a refresh token; after that only the store
     * has a use for it, to tell which refresh token came from it. Needs {@link #redirectUri}.
     */
    public OAuthCredentialsBuilder authorizationCode(String code) {
        authorizationCode = tidy(code);
        return this;
    }

    /**
     * Where the browser is sent back to, as registered for the client. Errors that a person can mend in a browser name the
     * whole address to open if this is known.
     */
    public OAuthCredentialsBuilder redirectUri(String uri) {
        redirectUri = tidy(uri);
        return this;
    }

    /** Asks a person to grant access when there is no other way, or the other way no longer works. Default: nobody. */
    public OAuthCredentialsBuilder deviceGrant(DeviceCodeHandler codeHandler) {
        handler = codeHandler;
        return this;
    }

    /** Where refresh tokens are kept. Default: in memory. */
    public OAuthCredentialsBuilder store(TokenStore tokenStore) {
        store = tokenStore;
        return this;
    }

    /**
     * @throws IllegalArgumentException when there are both a refresh token and an authorization code, of which nobody could
     *     say which is the newer one, or a code without a redirect address
     */
    public OAuthCredentials build() {
        return new OAuthCredentials(new OAuthConfiguration(
                client, grant(), redirectUri, handler, store == null ? new MemoryTokenStore() : store));
    }

    private Grant grant() {
        if (refreshToken != null && authorizationCode != null) {
            throw new IllegalArgumentException("Both a refresh token and an authorization code are configured for "
                    + client + ": keep the one that is newer");
        }
        if (authorizationCode != null && redirectUri == null) {
            throw new IllegalArgumentException("An authorization code is configured for " + client
                    + " without the redirect address that it was given for (redirectUri)");
        }
        if (authorizationCode != null) {
            return new CodeGrant(authorizationCode, redirectUri);
        }
        return refreshToken == null ? null : RefreshGrant.configured(refreshToken);
    }

    private static String tidy(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
