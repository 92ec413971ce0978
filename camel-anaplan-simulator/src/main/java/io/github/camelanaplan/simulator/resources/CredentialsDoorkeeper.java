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
package io.github.camelanaplan.simulator.resources;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.simulator.auth.Authorization;
import io.github.camelanaplan.simulator.auth.LoginRefusedException;
import io.github.camelanaplan.simulator.auth.LoginRequest;
import io.github.camelanaplan.simulator.auth.LoginScheme;
import io.github.camelanaplan.simulator.auth.LoginSchemes;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** Lets in who sends credentials along with the call itself. */
final class CredentialsDoorkeeper implements Doorkeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialsDoorkeeper.class);

    private final LoginSchemes schemes;

    CredentialsDoorkeeper(LoginSchemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public User userOf(Call call) {
        Authorization sent = call.header("Authorization")
                .flatMap(Authorization::parse)
                .orElseThrow(() -> HttpFailure.of(401, "Credentials are needed"));
        LoginScheme scheme = schemes.find(sent)
                .orElseThrow(() -> HttpFailure.of(401, "Credentials of this kind are not taken here"));
        try {
            return scheme.login(new LoginRequest(sent.credentials(), ""));
        } catch (LoginRefusedException e) {
            call.refusedFor(e.getMessage());
            LOG.debug("Call refused ({}): {}", scheme.name(), e.getMessage());
            throw HttpFailure.of(401, "These credentials are not known");
        }
    }
}
