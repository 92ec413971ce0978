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
package io.github.camelanaplan.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.camelanaplan.simulator.auth.Accounts;
import io.github.camelanaplan.simulator.auth.Certificates;
import io.github.camelanaplan.simulator.auth.DataFormat;
import io.github.camelanaplan.simulator.auth.LoginSchemes;
import io.github.camelanaplan.simulator.auth.SignatureRules;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;

/** Collects what there is to say about signing in. */
final class SignInBuilder {

    private final List<UserBuilder> users = new ArrayList<>();
    private final List<OAuthClientBuilder> clients = new ArrayList<>();
    private Duration tokenLifetime = Duration.ofMinutes(35);
    private Duration nonceWindow = Duration.ofMinutes(5);
    private Set<DataFormat> formats = EnumSet.allOf(DataFormat.class);

    void add(UserBuilder user) {
        users.add(user);
    }

    void add(OAuthClientBuilder client) {
        clients.add(client);
    }

    void tokenLifetime(Duration lifetime) {
        this.tokenLifetime = lifetime;
    }

    void nonceWindow(Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("nonce window must not be negative: " + window);
        }
        this.nonceWindow = window;
    }

    void only(DataFormat format) {
        this.formats = EnumSet.of(format);
    }

    List<User> users() {
        return users.stream().map(UserBuilder::build).toList();
    }

    /**
     * Puts the parts together.
     *
     * @throws IllegalStateException when no user was declared, or two users or clients are the same
     */
    SignIn build(Clock clock) {
        if (users.isEmpty()) {
            throw new IllegalStateException("declare at least one user: builder.user(email, password)");
        }
        Accounts accounts = new Accounts();
        Certificates certificates = new Certificates();
        users.forEach(user -> user.register(accounts, certificates));
        SignatureRules rules = new SignatureRules(formats, nonceWindow);
        TokenService tokens = new TokenService(clock, tokenLifetime);
        return new SignIn(
                accounts,
                certificates,
                LoginSchemes.forTokens(accounts, certificates, rules, clock),
                LoginSchemes.forEachCall(accounts, certificates, clock),
                tokens,
                new OAuthProvider(
                        accounts,
                        clients.stream().map(OAuthClientBuilder::build).toList(),
                        tokens,
                        clock));
    }
}
