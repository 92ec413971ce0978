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
package io.github.camelanaplan.client.auth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.KeyMaterialException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TokenStoreException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** Those who wait for somebody who signs in get what that one gets, good or bad, and do not try it one after the other. */
class SingleFlightTest {
    private static final int CALLERS = 20;

    private final SingleFlight<String> flight = new SingleFlight<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    static Stream<AnaplanException> failures() {
        return Stream.of(
                new BadCredentialsException("refused"),
                new RateLimitException("too many", "auth.example.com:443"),
                new KeyMaterialException("expired"),
                new TokenStoreException("full"),
                new MalformedAnswerException("HTML", null, false),
                new ServiceUnavailableException("silent", null, false));
    }

    /** Lets many do the same work at once, and gives what they get. */
    private <T> List<T> together(Supplier<T> caller) {
        List<CompletableFuture<T>> results = new ArrayList<>();
        Collection<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            CompletableFuture<T> result = new CompletableFuture<>();
            Thread thread = new Thread(() -> result.complete(caller.get()));
            thread.start();
            results.add(result);
            threads.add(thread);
        }
        await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        end.countDown();
        return results.stream().map(CompletableFuture::join).toList();
    }

    private String held() {
        tries.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "token";
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureIsThatOfAllAndEachHasAnExceptionOfItsOwn(AnaplanException failure) {
        List<Throwable> failures = together(() -> catchThrowable(() -> flight.run(() -> {
            held();
            throw failure;
        })));

        assertThat(tries).hasValue(1);
        assertThat(failures).hasOnlyElementsOfType(failure.getClass()).allSatisfy(each -> assertThat(each)
                .hasMessage(failure.getMessage()));
        Set<Throwable> own = Collections.newSetFromMap(new IdentityHashMap<>());
        own.addAll(failures);
        assertThat(own).hasSize(CALLERS);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatWasToBeSentIsKnownNotToHaveBeen(AnaplanException failure) {
        List<Throwable> failures = together(() -> catchThrowable(() -> flight.run(() -> {
            held();
            throw failure;
        })));

        assertThat(failures)
                .noneMatch(each -> each instanceof ServiceUnavailableException unavailable
                        ? unavailable.mayHaveArrived()
                        : each instanceof MalformedAnswerException malformed && malformed.mayHaveArrived());
    }

    @Test
    void resultIsThatOfAll() {
        assertThat(together(() -> flight.run(this::held))).containsOnly("token");
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatHasFailedIsTriedAnewByWhoeverComesLater() {
        assertThat(catchThrowable(() -> flight.run(() -> {
                    throw new BadCredentialsException("refused");
                })))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(flight.run(() -> "token")).isEqualTo("token");
    }
}
