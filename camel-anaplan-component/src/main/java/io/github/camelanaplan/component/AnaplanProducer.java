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

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Runs the endpoint's operation for each exchange, and goes on when it has ended. No thread waits meanwhile. */
final class AnaplanProducer extends DefaultAsyncProducer {
    private final AnaplanEndpoint endpoint;

    AnaplanProducer(AnaplanEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<?> running = endpoint.run(exchange);
        if (running.isDone()) {
            running.whenComplete((result, failure) -> end(exchange, failure));
            callback.done(true);
            return true;
        }
        running.whenCompleteAsync(
                (result, failure) -> {
                    end(exchange, failure);
                    callback.done(false);
                },
                endpoint.getComponent().workers());
        return false;
    }

    private static void end(Exchange exchange, Throwable failure) {
        if (failure != null) {
            exchange.setException(Failure.unwrapped(failure));
        }
    }
}
