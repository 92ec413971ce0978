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
package io.github.camelanaplan.component;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;

import io.github.camelanaplan.component.internal.binding.AnaplanCall;

/** One run of the export for those who poll, on a thread that is theirs. */
final class ExportRun {
    private final AnaplanCall call;
    private final CompletableFuture<?> running;

    private ExportRun(AnaplanCall call, CompletableFuture<?> running) {
        this.call = call;
        this.running = running;
    }

    /** Begins to fill the exchange with what is exported. */
    static ExportRun begin(AnaplanEndpoint endpoint, Exchange exchange) {
        AnaplanCall call = endpoint.call(exchange);
        return new ExportRun(call, endpoint.run(call));
    }

    /**
     * Waits until the exchange is filled.
     *
     * @throws InterruptedException when the one who polls is stopped, and may {@linkplain #giveUp give up}
     */
    void await() throws InterruptedException {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw RuntimeCamelException.wrapRuntimeException(Failure.unwrapped(e));
        }
    }

    /**
     * The same for somebody who has only so much time.
     *
     * @throws TimeoutException when it was over first
     */
    void await(long millis) throws InterruptedException, TimeoutException {
        try {
            running.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw RuntimeCamelException.wrapRuntimeException(Failure.unwrapped(e));
        }
    }

    /**
     * Waits no longer. Where the export has not been started, because others have their turn at its file, it never will be.
     *
     * @return what becomes of it, in words
     */
    String giveUp() {
        if (call.withdraw()) {
            return "it still waited for its turn, and is not started any more";
        }
        String task = call.trackedIds().taskId();
        return task == null
                ? "it was just being started, and goes on in the service"
                : "it goes on in the service as task " + task;
    }
}
