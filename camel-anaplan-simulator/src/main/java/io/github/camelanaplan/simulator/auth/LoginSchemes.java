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
package io.github.camelanaplan.simulator.auth;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The ways to show who one is other than by a token. Thread-safe. */
public final class LoginSchemes {

    private final List<LoginScheme> schemes;

    private LoginSchemes(LoginScheme... schemes) {
        this.schemes = List.of(schemes);
    }

    /**
     * What the authentication service takes: passwords, and certificates with data signed by their keys.
     *
     * @param accounts who has a password
     * @param certificates who has a certificate
     * @param rules for the data signed with it
     * @param clock by which certificates and signed data expire
     * @return these
     */
    public static LoginSchemes forTokens(
            Accounts accounts, Certificates certificates, SignatureRules rules, Clock clock) {
        return new LoginSchemes(new BasicScheme(accounts), new CertificateScheme(certificates, rules, clock));
    }

    /**
     * What the Integration API 1.3 takes with each call: passwords, and certificates as such.
     *
     * @param accounts who has a password
     * @param certificates who has a certificate
     * @param clock by which certificates expire
     * @return these
     */
    public static LoginSchemes forEachCall(Accounts accounts, Certificates certificates, Clock clock) {
        return new LoginSchemes(new BasicScheme(accounts), new CertificateTextScheme(certificates, clock));
    }

    /**
     * The way that a header names.
     *
     * @param authorization the header
     * @return empty when the scheme is unknown
     */
    public Optional<LoginScheme> find(Authorization authorization) {
        return schemes.stream()
                .filter(scheme -> scheme.name().equals(authorization.scheme()))
                .findFirst();
    }
}
