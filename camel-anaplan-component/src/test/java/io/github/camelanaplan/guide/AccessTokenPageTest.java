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

import java.nio.file.Files;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.supplied.AccessToken;
import io.github.camelanaplan.client.auth.supplied.AccessTokenSupplier;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokenPageTest extends SignInTestSupport {
    private static final GuidePage PAGE = GuidePage.named("sign-in/access-token.md");

    @Test
    void routeSeesTheModels() throws Exception {
        application
                .properties("sign-in/access-token.properties")
                .environment("ANAPLAN_ACCESS_TOKEN", Tokens.session(anaplan, USER, PASSWORD));
        anaplan.clearJournal();

        seesTheModels();

        assertThat(modelsSeen()).extracting(ReceivedRequest::user).containsOnly(USER);
        assertThat(received(RequestPattern.post("/token/*"))).isEmpty();
    }

    @Test
    void newTokenOfASupplierIsUsed() throws Exception {
        application
                .properties("sign-in/supplier.properties")
                .where("com.example.TokenFile", TokenFile.class.getName())
                .where("/run/anaplan", folder);
        Files.writeString(folder.resolve("token"), Tokens.session(anaplan, USER, PASSWORD) + "\n");
        seesTheModels();

        anaplan.expireTokens();
        Files.writeString(folder.resolve("token"), Tokens.session(anaplan, USER, PASSWORD) + "\n");

        assertThat(application.failureOf("anaplan:list/models")).isNull();
    }

    @Test
    void deadTokenIsExplained() throws Exception {
        application
                .properties("sign-in/access-token.properties")
                .environment("ANAPLAN_ACCESS_TOKEN", "dead-n0t-in-any-log");

        PAGE.explains(
                application.failure(), "is not accepted: it has expired or was revoked, and there is no other yet");
    }

    @Test
    void wordBeforeTheTokenIsExplained() throws Exception {
        application
                .properties("sign-in/access-token.properties")
                .environment("ANAPLAN_ACCESS_TOKEN", "Bearer dead-n0t-in-any-log");

        PAGE.explains(application.failure(), "holds blanks, line ends or other characters that no token has");
    }

    @Test
    void failureOfASupplierIsExplained() throws Exception {
        application
                .properties("sign-in/supplier.properties")
                .where("com.example.TokenFile", TokenFile.class.getName())
                .where("/run/anaplan", folder.resolve("nowhere"));

        PAGE.explains(application.failure(), "No access token: the token supplier failed with");
    }

    @Test
    void endedTokenOfASupplierIsExplained() throws Exception {
        AccessTokenSupplier late = () -> new AccessToken("dead-n0t-in-any-log", Instant.EPOCH);
        application
                .properties("sign-in/supplier.properties")
                .where("#class:com.example.TokenFile", "ignored")
                .where("camel.beans.tokens", "ignored")
                .bean("tokens", late);

        PAGE.explains(application.failure(), "a new one is needed");
    }
}
