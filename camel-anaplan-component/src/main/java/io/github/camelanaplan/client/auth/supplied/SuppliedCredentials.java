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
package io.github.camelanaplan.client.auth.supplied;

import java.util.Objects;

import io.github.camelanaplan.client.auth.AuthAddresses;
import io.github.camelanaplan.client.auth.AuthCalls;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.auth.SignIn;

/** Access tokens that somebody else gets, be it once or over and over. */
public final class SuppliedCredentials implements Credentials {
    private final String subject;
    private final AccessTokenSupplier supplier;

    /**
     * @param subject  what to call the supplier in messages, such as "bean vaultTokens"
     * @param supplier is asked for tokens
     */
    public SuppliedCredentials(String subject, AccessTokenSupplier supplier) {
        this.subject = Objects.requireNonNull(subject, "subject");
        this.supplier = Objects.requireNonNull(supplier, "supplier");
    }

    /**
     * One token, used until the service refuses it.
     *
     * @param value the token alone, without a word such as "Bearer" before it
     */
    public static SuppliedCredentials fixed(String value) {
        AccessToken token = new AccessToken(value, null);
        return new SuppliedCredentials("option accessToken", () -> token);
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public String shownTo(AuthAddresses addresses) {
        return "";
    }

    @Override
    public SignIn signIn(AuthCalls calls) {
        return new SuppliedSignIn(subject, supplier, calls.clock());
    }

    @Override
    public String toString() {
        return subject;
    }
}
