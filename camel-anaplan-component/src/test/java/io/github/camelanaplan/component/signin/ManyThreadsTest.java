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

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.AtOnce;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** However many exchanges need a session at once, the authentication service is asked for it once. */
class ManyThreadsTest extends AnaplanTestSupport {
    private static final int THREADS = 200;

    private Exception list() {
        return send("anaplan:list/files?" + inModel(), null).getException();
    }

    private List<Exception> listAtOnce() throws Exception {
        return AtOnce.run(THREADS, this::list);
    }

    private List<ReceivedRequest> authCalls() {
        return Calls.of(anaplan, call -> call.path().startsWith("/token/"));
    }

    @Test
    void withoutASessionOneSignsIn() throws Exception {
        assertThat(listAtOnce()).hasSize(THREADS).containsOnlyNulls();

        assertThat(authCalls()).singleElement().satisfies(call -> assertThat(call.path())
                .isEqualTo("/token/authenticate"));
    }

    @Test
    void whenTheSessionHasEndedOneSignsInAndEveryCallIsRepeatedOnce() throws Exception {
        assertThat(list()).isNull();
        anaplan.clearJournal();
        anaplan.expireTokens();

        assertThat(listAtOnce()).hasSize(THREADS).containsOnlyNulls();

        assertThat(authCalls()).singleElement().satisfies(call -> assertThat(call.path())
                .isEqualTo("/token/authenticate"));
        List<Integer> statuses = Calls.of(anaplan, RequestPattern.get("/files")).stream()
                .map(ReceivedRequest::status)
                .toList();
        assertThat(statuses).containsOnly(200, 401);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(THREADS);
    }

    @Test
    void whenAnAdministratorHasRevokedTheSessionOneSignsIn() throws Exception {
        assertThat(list()).isNull();
        anaplan.clearJournal();
        anaplan.revokeTokens(USER);

        assertThat(listAtOnce()).hasSize(THREADS).containsOnlyNulls();

        assertThat(authCalls()).hasSize(1);
    }

    @Test
    void wrongPasswordIsTriedOnce() throws Exception {
        context.getComponent("anaplan", AnaplanComponent.class).setPassword(PASSWORD + "-wrong");

        assertThat(listAtOnce())
                .hasSize(THREADS)
                .hasOnlyElementsOfType(BadCredentialsException.class)
                .allSatisfy(failure -> assertThat(StackTraces.of(failure)).noneMatch(text -> text.contains(PASSWORD)));

        assertThat(anaplan.journal()).hasSize(1);
    }

    @Test
    void callThatIsNeverAcceptedDoesNotOpenASessionForEachOfThem() throws Exception {
        anaplan.nextAnswers(RequestPattern.get("/files"), 10_000, CannedAnswer.status(401));

        assertThat(listAtOnce()).hasSize(THREADS).hasOnlyElementsOfType(BadCredentialsException.class);

        assertThat(Calls.signIns(anaplan)).hasSizeBetween(2, 4);
    }
}
