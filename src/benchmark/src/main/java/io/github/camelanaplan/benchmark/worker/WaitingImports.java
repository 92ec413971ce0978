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
package io.github.camelanaplan.benchmark.worker;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

import io.github.camelanaplan.component.config.AnaplanConstants;

/** Starts imports that do not end, and counts what waiting for them takes. */
final class WaitingImports implements Job {
    private static final long FIRST = 112_000_000_000L;

    @Override
    public Findings run(Arguments arguments) throws Exception {
        int imports = arguments.number("imports");
        String uri = "anaplan:import?" + arguments.text("options");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CamelContext camel = AnaplanCamel.at(arguments.uri("url"));
        camel.start();
        // Brings what all imports share: a session, connections, the list of what there is
        camel.createProducerTemplate()
                .sendBodyAndHeader(uri + "&wait=false", null, AnaplanConstants.IMPORT_ID, String.valueOf(FIRST));
        AsyncProducer producer = camel.getEndpoint(uri).createAsyncProducer();
        producer.start();
        long before = usedHeap();
        for (int i = 1; i <= imports; i++) {
            start(producer, camel, String.valueOf(FIRST + i), failure);
        }
        await(arguments.path("started"), failure);
        return new Findings()
                .with("threads", ManagementFactory.getThreadMXBean().getThreadCount())
                .with("bytesEach", (usedHeap() - before) / (double) imports);
    }

    private static void start(
            AsyncProducer producer, CamelContext camel, String importId, AtomicReference<Throwable> failure) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setHeader(AnaplanConstants.IMPORT_ID, importId);
        producer.process(exchange, doneSync -> failure.compareAndSet(null, ended(exchange)));
    }

    private static Throwable ended(Exchange exchange) {
        return exchange.getException() == null
                ? new IllegalStateException("an import ended that should wait")
                : exchange.getException();
    }

    /** Until the service has all of them, which it says by a file. */
    private static void await(Path started, AtomicReference<Throwable> failure) throws Exception {
        while (!Files.exists(started)) {
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
