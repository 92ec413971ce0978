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
package io.github.camelanaplan.component.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.config.AnaplanConfiguration;

/** A Camel context that runs imports and exports by the hundred, many at a time. */
final class SoakClient implements AutoCloseable {
    private static final int KEPT = 10;

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final Queue<WeakReference<Exchange>> some = new ConcurrentLinkedQueue<>();

    SoakClient(AnaplanComponent component) {
        camel.addComponent("anaplan", component);
        camel.start();
        template = camel.createProducerTemplate();
    }

    /** A component that is patient with failures, but does not wait long. */
    static AnaplanComponent component(URI service) {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername(SoakModels.USER);
        component.setPassword(SoakModels.PASSWORD);
        component.setRequestsPerSecond(10_000);
        AnaplanConfiguration configuration = component.getConfiguration();
        configuration.setApiUrl(service.toString());
        configuration.setAuthUrl(service.toString());
        configuration.setPollInterval(5);
        configuration.setMaxPollInterval(20);
        configuration.setRetryDelay(1);
        return component;
    }

    CamelContext camel() {
        return camel;
    }

    /** Runs as many imports as exports, and gives the end of each. */
    List<SoakEnd> run(int each) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(SoakModels.WORKERS);
        try {
            List<Future<List<SoakEnd>>> workers = new ArrayList<>();
            for (int i = 0; i < SoakModels.WORKERS; i++) {
                int worker = i;
                workers.add(threads.submit(() -> work(worker, each)));
            }
            List<SoakEnd> ends = new ArrayList<>();
            for (Future<List<SoakEnd>> worker : workers) {
                ends.addAll(worker.get());
            }
            return ends;
        } finally {
            threads.shutdown();
        }
    }

    private List<SoakEnd> work(int worker, int each) throws IOException {
        List<SoakEnd> ends = new ArrayList<>();
        for (int number = worker; number < each; number += SoakModels.WORKERS) {
            ends.add(load(number));
            ends.add(export(worker, number));
        }
        return ends;
    }

    private SoakEnd load(int number) {
        byte[] content = SoakModels.content(number).bytes();
        Object body = number % 2 == 0 ? content : new ByteArrayInputStream(content);
        // Half of the imports are for those only who adopt; who does not leaves tasks behind that others must not adopt
        String onDoubt = SoakModels.load(number) == 0 && number % 3 > 0 ? "fail" : "adopt";
        String uri = SoakModels.importUri(number) + "&failOn=never&onAmbiguousStart=" + onDoubt;
        return SoakEnd.ofImport(number, send(uri, body, number));
    }

    private SoakEnd export(int worker, int number) throws IOException {
        Exchange done = send(SoakModels.exportUri(worker), null, number);
        String read = null;
        if (done.getException() == null) {
            try (InputStream content = done.getMessage().getBody(InputStream.class)) {
                read = OwnContent.sha256(content.readAllBytes());
            } catch (RuntimeException e) {
                done.setException(e);
            }
        }
        return SoakEnd.ofExport(number, done, read);
    }

    private Exchange send(String uri, Object body, int number) {
        Exchange done = template.request(uri, exchange -> exchange.getMessage().setBody(body));
        if (number % KEPT == 0) {
            some.add(new WeakReference<>(done));
        }
        return done;
    }

    /** How many exchanges, of some of those that have ended, are still in memory. */
    long kept() {
        return some.stream().filter(exchange -> exchange.get() != null).count();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
