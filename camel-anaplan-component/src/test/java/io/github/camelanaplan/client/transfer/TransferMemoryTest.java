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
package io.github.camelanaplan.client.transfer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TransferMemoryTest {
    private final TransferMemory memory = new TransferMemory(100 * 1024);

    @Test
    void whoWantsMoreThanThereIsWaitsUntilItIsGivenBack() throws Exception {
        TransferMemory.Share first = memory.take(80 * 1024);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> taken(50 * 1024));
        await().during(100, TimeUnit.MILLISECONDS).until(() -> !second.isDone());

        first.shrinkTo(50 * 1024);

        second.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whoWantsNoneDoesNotQueueBehindThoseWhoWait() throws Exception {
        memory.take(80 * 1024);
        Thread waiting = new Thread(() -> {
            try {
                memory.take(50 * 1024);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        CompletableFuture<TransferMemory.Share> none = CompletableFuture.supplyAsync(() -> taken(0));

        none.get(20, TimeUnit.SECONDS);
        waiting.interrupt();
    }

    private TransferMemory.Share taken(long bytes) {
        try {
            return memory.take(bytes);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsGivenBackTwiceIsGivenBackOnce() throws Exception {
        TransferMemory.Share share = memory.take(100 * 1024);
        share.giveBack();
        share.giveBack();
        memory.take(100 * 1024);

        CompletableFuture<TransferMemory.Share> more = CompletableFuture.supplyAsync(() -> taken(1));

        await().during(100, TimeUnit.MILLISECONDS).until(() -> !more.isDone());
    }

    @Test
    void whatNeverFitsIsAnErrorThatSaysWhatToDo() {
        assertThat(memory.hasRoomFor(101 * 1024)).isFalse();
        assertThatThrownBy(() -> memory.take(101 * 1024))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("smaller chunkSize");
    }
}
