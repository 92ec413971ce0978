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

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.github.camelanaplan.client.error.BadCredentialsException;

/** Tells people why signing in did not work, and what to do. */
final class SignInHelp {
    private final OAuthConfiguration configuration;
    private final URI oauthUrl;

    SignInHelp(OAuthConfiguration configuration, URI oauthUrl) {
        this.configuration = configuration;
        this.oauthUrl = oauthUrl;
    }

    /** The service said no while something was done. */
    BadCredentialsException refused(String doing, OAuthError error) {
        return new BadCredentialsException(answered(doing, error) + error.advice());
    }

    /** The service no longer takes what there was to exchange. */
    BadCredentialsException invalid(Grant grant) {
        return new BadCredentialsException(
                answered("exchanging the " + grant, OAuthError.INVALID_GRANT) + grant.whenInvalid() + ". " + wayOut());
    }

    /** The service no longer takes what there was to exchange, and it may be that it has given the next. */
    BadCredentialsException lost(Grant grant, Instant since) {
        return new BadCredentialsException(answered("exchanging the " + grant, OAuthError.INVALID_GRANT) + "at " + since
                + " it was begun to be exchanged, and what came of it was not saved (no answer, or a crash): the refresh "
                + "token that the service gave then may be lost. Or else " + grant.whenInvalid() + ". " + wayOut());
    }

    /** There is nothing to sign in with. */
    BadCredentialsException nothing() {
        return new BadCredentialsException("There is nothing to sign in " + configuration.client()
                + " with, and its token store (" + configuration.store() + ") has no refresh token: " + wayOut());
    }

    private String answered(String doing, OAuthError error) {
        return "Signing in " + configuration.client() + " at " + oauthUrl + ", " + doing + ", was answered "
                + error.word() + ": ";
    }

    private String wayOut() {
        String browser = configuration.redirectUri() == null
                ? "an authorization code that a browser got"
                : "the authorization code that a browser gets for " + authorizeAddress();
        return "Configure a new refresh token (refreshToken), or " + browser
                + " (verificationCode with redirectUri), or let a person be asked for access (deviceGrant)";
    }

    private String authorizeAddress() {
        return oauthUrl + "/auth/authorize?response_type=code&client_id="
                + encoded(configuration.client().clientId()) + "&redirect_uri="
                + encoded(configuration.redirectUri()) + "&scope=" + encoded(OAuthService.SCOPE)
                + "&state=camel-anaplan";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
