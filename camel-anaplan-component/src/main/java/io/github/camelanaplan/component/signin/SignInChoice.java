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

import java.util.Arrays;
import java.util.List;

import org.apache.camel.CamelContext;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.OAuthOptions;

/** Tells from the options of a component how to sign in. */
public final class SignInChoice {
    private SignInChoice() {}

    /**
     * The credentials. Keys and certificates are read and checked; nobody is asked.
     *
     * @throws AnaplanConfigurationException when there are none, or of two kinds, or some of their options are missing
     */
    public static Credentials of(OAuthOptions options, CamelContext camel) {
        List<SignInKind> configured = Arrays.stream(SignInKind.values())
                .filter(kind -> !kind.given(options).isEmpty())
                .toList();
        if (configured.isEmpty()) {
            throw new AnaplanConfigurationException(
                    "No credentials: set the option username and password of the component "
                            + "(camel.component.anaplan.username, ...), or certificate and privateKey, or keystore, or clientId and "
                            + "refreshToken, or accessToken, or tokenSupplier, best by property placeholders");
        }
        if (configured.size() > 1) {
            List<String> named = configured.stream()
                    .map(kind -> String.join(", ", kind.given(options)) + " (" + kind.title() + ")")
                    .toList();
            throw new AnaplanConfigurationException("Several kinds of credentials: " + String.join(" and ", named)
                    + "; expected one, as they may stand for different users");
        }
        requireNoDetailsOfOthers(configured.get(0), options);
        return configured.get(0).credentials(options, camel);
    }

    /**
     * Refuses credentials that a version of the API does not know.
     *
     * @throws AnaplanConfigurationException saying which it does
     */
    public static void check(Credentials credentials, ApiVersion version) {
        if (!version.signIn().takes(credentials)) {
            throw new AnaplanConfigurationException(
                    "API " + version + " wants the credentials with each call, for which " + credentials.subject()
                            + " cannot be used; expected username and password, or a certificate");
        }
    }

    /** They would be ignored, and whoever has set them expects something of them. */
    private static void requireNoDetailsOfOthers(SignInKind chosen, OAuthOptions options) {
        for (SignInKind other : SignInKind.values()) {
            List<String> stray = other == chosen ? List.of() : other.givenDetails(options);
            if (!stray.isEmpty()) {
                throw new AnaplanConfigurationException("Options of " + other.title() + ": " + String.join(", ", stray)
                        + ", where " + String.join(", ", chosen.given(options)) + " (" + chosen.title()
                        + ") is to sign in; expected none of them");
            }
        }
    }
}
