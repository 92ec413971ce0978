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

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.AtOnce;
import io.github.camelanaplan.client.auth.supplied.AccessToken;
import io.github.camelanaplan.client.auth.supplied.AccessTokenSupplier;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;

/** A bean that gets tokens is asked for one when there is none that is good, and not more often. */
class TokenSupplierTest extends AnaplanTestSupport {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile AccessTokenSupplier supplier = () -> new AccessToken(Tokens.of(anaplan, USER, PASSWORD), null);

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.setUsername(null);
        component.setPassword(null);
        component.setTokenSupplier(() -> {
            asked.incrementAndGet();
            return supplier.get();
        });
        return component;
    }

    private Exception list() {
        return send("anaplan:list/files?" + inModel(), null).getException();
    }

    @Test
    void isAskedByTheFirstCallOnly() {
        assertThat(asked).hasValue(0);

        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
        assertThat(list()).isNull();

        assertThat(asked).hasValue(1);
    }

    @Test
    void isAskedOnceWhereverElseOneCouldSignIn() {
        assertThat(list()).isNull();
        succeed("anaplan:list/files?authUrl=https://auth.test&oauthUrl=https://oauth.test&" + inModel(), null);

        assertThat(asked).hasValue(1);
    }

    @Test
    void isAskedOnceHoweverManyThreadsNeedATokenAtOnce() throws Exception {
        assertThat(AtOnce.run(200, this::list)).hasSize(200).containsOnlyNulls();

        assertThat(asked).hasValue(1);
    }

    @Test
    void isAskedOnceMoreWhenTheServiceHasRefusedTheToken() throws Exception {
        assertThat(list()).isNull();
        anaplan.revokeTokens(USER);

        assertThat(AtOnce.run(200, this::list)).hasSize(200).containsOnlyNulls();

        assertThat(asked).hasValue(2);
    }

    @Test
    void thatHasNothingNewAfterThatMakesCallsFailAndIsLeftAloneForAWhile() {
        AccessToken only = supplier.get();
        supplier = () -> only;
        assertThat(list()).isNull();
        anaplan.revokeTokens(USER);
        anaplan.clearJournal();

        for (int i = 0; i < 10; i++) {
            assertThat(list())
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessageContainingAll("the token supplier", "there is no other yet");
        }

        assertThat(asked).hasValue(2);
        assertThat(anaplan.journal()).hasSize(1);
    }

    @Test
    void thatThrowsIsNamedButNotQuoted() {
        supplier = () -> {
            throw new IllegalArgumentException(PASSWORD);
        };

        Exception failure = list();

        assertThat(failure)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContainingAll("the token supplier", "IllegalArgumentException")
                .hasNoCause();
        assertThat(StackTraces.of(failure)).noneMatch(text -> text.contains(PASSWORD));
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void thatThrowsIsAskedAgainByTheNextCall() {
        AccessTokenSupplier working = supplier;
        supplier = () -> {
            throw new IllegalArgumentException(PASSWORD);
        };
        assertThat(list()).isInstanceOf(ServiceUnavailableException.class);
        supplier = working;

        assertThat(list()).isNull();
    }

    @Test
    void thatGivesATokenThatHasEndedIsToldSo() {
        Instant end = Instant.parse("2026-01-05T08:00:00Z");
        supplier = () -> new AccessToken(PASSWORD, end);

        assertThat(list())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("the token supplier", "ended at " + end);
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void isFoundInTheRegistry() {
        context.getRegistry().bind("vault", supplier);
        AnaplanComponent component = super.component();
        component.setUsername(null);
        component.setPassword(null);
        PropertyBindingSupport.bindProperties(context, component, new HashMap<>(Map.of("tokenSupplier", "#vault")));
        context.addComponent("other", component);
        anaplan.clearJournal();

        succeed("other:list/files?" + inModel(), null);

        // The one that the supplier has got
        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }
}
