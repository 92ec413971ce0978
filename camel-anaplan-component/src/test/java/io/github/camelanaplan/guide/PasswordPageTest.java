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
package io.github.camelanaplan.guide;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordPageTest extends SignInTestSupport {
    private static final GuidePage PAGE = GuidePage.named("sign-in/password.md");

    @Test
    void routeSeesTheModels() throws Exception {
        application.properties("sign-in/password.properties");

        seesTheModels();

        assertThat(modelsSeen()).extracting(ReceivedRequest::user).containsOnly(USER);
    }

    @Test
    void wrongPasswordIsExplained() throws Exception {
        Exception failure = application
                .properties("sign-in/password.properties")
                .environment("ANAPLAN_PASSWORD", "other-n0t-in-any-log")
                .failure();

        PAGE.explains(failure, "check user name and password, and that the user may sign in with a password");
        Exception next = application.failureOf("anaplan:list/models");
        PAGE.explains(next, "so as not to lock the account");
        assertThat(next).message().containsPattern("not tried again before [0-9-]{10}T[0-9:]{8}Z,");
    }

    @Test
    void emptyPasswordIsExplained() throws Exception {
        application.properties("sign-in/password.properties").environment("ANAPLAN_PASSWORD", "");

        PAGE.explains(application.failure(), "No credentials: set the option password");
    }

    @Test
    void missingVariableIsExplained() throws Exception {
        application.properties("sign-in/password.properties").environment("ANAPLAN_PASSWORD", null);

        PAGE.explains(application.failure(), "returned null value which is not allowed");
    }

    @Test
    void wrongAddressIsExplained() throws Exception {
        anaplan.nextAnswers(RequestPattern.post("/token/authenticate"), 1, CannedAnswer.status(404));

        PAGE.explains(
                application.properties("sign-in/password.properties").failure(),
                "is this the address of the authentication service?");
    }
}
