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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.KeyMaterialException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SingleFlightTest {

    @Test
    void thoseWhoWaitAreToldOfTheCertificateToo() throws Exception {
        SingleFlight<String> flight = new SingleFlight<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread first = new Thread(() -> assertThatThrownBy(() -> flight.run(() -> expired(begun, mayEnd))));
        Thread second = new Thread(() -> {
            try {
                flight.run(() -> "nobody waited");
            } catch (RuntimeException e) {
                failure.complete(e);
            }
        });

        first.start();
        begun.await();
        second.start();
        await().until(() -> second.getState() == Thread.State.WAITING);
        mayEnd.countDown();

        assertThat(failure).succeedsWithin(Duration.ofSeconds(10)).isInstanceOf(KeyMaterialException.class);
        assertThat(failure.join()).hasMessage("expired");
    }

    private static String expired(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        await().until(() -> mayEnd.getCount() == 0);
        throw new KeyMaterialException("expired");
    }
}
