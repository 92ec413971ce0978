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

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;

/** One run of the export for those who poll, on a thread that is theirs. */
final class ExportRun {
    private ExportRun() {}

    /**
     * Fills the exchange with what was exported.
     *
     * @throws InterruptedException when the one who polls is stopped; the task goes on in the service
     */
    static void run(AnaplanEndpoint endpoint, Exchange exchange) throws InterruptedException {
        try {
            endpoint.run(exchange).get();
        } catch (ExecutionException e) {
            throw RuntimeCamelException.wrapRuntimeException(Failure.unwrapped(e));
        }
    }

    /**
     * The same for somebody who has only so much time.
     *
     * @throws TimeoutException when it was over first; the task goes on in the service
     */
    static void run(AnaplanEndpoint endpoint, Exchange exchange, long millis)
            throws InterruptedException, TimeoutException {
        try {
            endpoint.run(exchange).get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw RuntimeCamelException.wrapRuntimeException(Failure.unwrapped(e));
        }
    }
}
