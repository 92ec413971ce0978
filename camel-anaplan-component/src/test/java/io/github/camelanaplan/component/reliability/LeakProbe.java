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

import java.io.IOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import io.github.camelanaplan.component.AnaplanComponent;

/**
 * A program that runs imports and exports on a bad day, and writes down what it has left over at rest and after its end. Its
 * arguments are where the service is, how many to run of each, and the file to write to.
 */
public final class LeakProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For calls as for tokens. */
    static final int CONNECTIONS = 8;

    private static final Object QUEUES = Inside.of("client.transfer.FileQueues", "OF_THIS_JVM");
    private static final Object OWN_TASKS = Inside.of("client.task.OwnTasks", "OF_THIS_JVM");

    private final URI service;
    private final int each;
    private final Properties facts = new Properties();
    private Pools pools;

    private LeakProbe(URI service, int each) {
        this.service = service;
        this.each = each;
    }

    public static void main(String[] args) throws Exception {
        LeakProbe probe = new LeakProbe(URI.create(args[0]), Integer.parseInt(args[1]));
        probe.run();
        try (Writer out = Files.newBufferedWriter(Path.of(args[2]))) {
            probe.facts.store(out, null);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        long sockets = socketsForGood();
        // What the first use leaves for good, such as code that was loaded and the log
        WeakReference<AnaplanComponent> first = used();
        Traces before = Traces.now();

        WeakReference<AnaplanComponent> second = used();

        facts.setProperty("stopped.leased", String.valueOf(pools.leased()));
        facts.setProperty("stopped.kept", String.valueOf(pools.kept()));
        settle("stopped.sockets", "0", () -> Traces.now().sockets() - sockets);
        settle("stopped.threads", "[]", () -> Traces.now().since(before).threads());
        settle("stopped.open", "[]", () -> Traces.now().since(before).open());
        settle("stopped.temp", "[]", LeakProbe::temporaryFiles);
        settle("stopped.components", "0", () -> Stream.of(first, second)
                .filter(LeakProbe::isKept)
                .count());
        settle("stopped.budgets", "0", () -> budgets().filter(LeakProbe::isKept).count());
    }

    /** The Java platform keeps some once there has been any. */
    private static long socketsForGood() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, here);
                Socket client = new Socket(here, server.getLocalPort());
                Socket accepted = server.accept()) {
            client.getOutputStream().write(1);
            accepted.getInputStream().read();
        }
        return Traces.now().sockets();
    }

    private WeakReference<AnaplanComponent> used() throws Exception {
        AnaplanComponent component = SoakClient.component(service);
        pools = new Pools();
        component.setHttpClientConfigurer(pools);
        component.setMaxConnections(CONNECTIONS);
        try (SoakClient client = new SoakClient(component)) {
            int ended = client.run(each).size();
            atRest("once", client, component);
            ended += client.run(each).size();
            atRest("twice", client, component);
            facts.setProperty("ended", String.valueOf(ended));
        }
        return new WeakReference<>(component);
    }

    private void atRest(String when, SoakClient client, AnaplanComponent component) throws IOException {
        Object clients = Inside.of(component, "clients");
        ScheduledThreadPoolExecutor timer = (ScheduledThreadPoolExecutor) Inside.of(clients, "timer");
        settle(when + ".leased", "0", pools::leased);
        facts.setProperty(when + ".connections", String.valueOf(pools.leased() + pools.kept()));
        settle(when + ".timer", "0", () -> timer.getQueue().size());
        settle(when + ".exchanges", "0", () -> {
            System.gc();
            return client.kept();
        });
        settle(when + ".turns", "0", () -> Inside.size(QUEUES, "last"));
        settle(when + ".starting", "0", () -> Inside.size(OWN_TASKS, "starting"));
        facts.setProperty(when + ".threads", String.valueOf(threadsOfTheComponent()));
        facts.setProperty(when + ".temp", String.valueOf(temporaryFiles().size()));
    }

    private static long threadsOfTheComponent() throws IOException {
        return Traces.now().threads().stream()
                .filter(name -> name.contains("Anaplan"))
                .count();
    }

    private static boolean isKept(WeakReference<?> reference) {
        System.gc();
        return reference.get() != null;
    }

    private static Stream<WeakReference<?>> budgets() {
        return ((Map<?, ?>) Inside.of("client.rate.RateBudgets", "BY_ADDRESS"))
                .values().stream().map(budget -> (WeakReference<?>) budget);
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 1)) {
            return files.skip(1).toList();
        }
    }

    /** Notes what a fact is in the end: as expected, or what it still is after some time. */
    private void settle(String fact, String expected, Callable<Object> look) throws IOException {
        String[] seen = new String[1];
        try {
            Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
                seen[0] = Objects.toString(look.call());
                return seen[0].equals(expected);
            });
        } catch (ConditionTimeoutException e) {
            // Told by the fact
        }
        facts.setProperty(fact, seen[0]);
    }
}
