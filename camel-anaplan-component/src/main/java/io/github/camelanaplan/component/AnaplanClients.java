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

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.ClientCommons;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.auth.Admission;
import io.github.camelanaplan.client.auth.AuthAddresses;
import io.github.camelanaplan.client.auth.SignInStyle;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.rate.RateBudgets;
import io.github.camelanaplan.client.task.WatchThreads;
import io.github.camelanaplan.client.transfer.FileQueues;
import io.github.camelanaplan.client.transfer.FileSections;
import io.github.camelanaplan.client.transfer.FileVersions;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.client.transfer.TransferThreads;
import io.github.camelanaplan.client.transfer.download.Spool;
import io.github.camelanaplan.component.internal.binding.TrackedHeaders;

/**
 * The clients of one user, one for each address, the sessions and the threads that they share: alive from the start of the
 * component to its stop. Thread-safe.
 */
final class AnaplanClients implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(AnaplanClients.class);
    /** Each look at a task is one short call, so these few serve thousands of tasks. */
    private static final int LOOKERS = 8;
    /** Too short to be noticed by who waits for a task, and long enough for most of what comes after it. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Map<Key, AnaplanClient> clients = new ConcurrentHashMap<>();
    private final Map<Place, Admission> admissions = new ConcurrentHashMap<>();
    private final ExecutorServiceManager manager;
    private final ScheduledExecutorService timer;
    private final ExecutorService lookers;
    private final ExecutorService workers;
    private final GradualExecutor continuing;
    private final ExecutorService packers;
    private final FileSections sections;
    private final FileVersions versions = new FileVersions();
    private final Spool spool = new Spool();
    private final WatchThreads watchThreads;
    private final TransferThreads transferThreads;
    private final Supplier<Access> access;
    private volatile boolean closed;

    /**
     * @param access tells who asks when the first call is to be made
     */
    AnaplanClients(Object owner, ExecutorServiceManager manager, Supplier<Access> access) {
        this.manager = manager;
        this.access = access;
        // Without a largest size Camel leaves the queue as long as it has to be
        this.timer =
                manager.newScheduledThreadPool(owner, "AnaplanTimer", profile("AnaplanTimer", 1, 0, Integer.MAX_VALUE));
        this.lookers = manager.newThreadPool(
                owner, "AnaplanLooker", profile("AnaplanLooker", LOOKERS, LOOKERS, Integer.MAX_VALUE));
        // As many as there are exchanges at work, as these may wait for one another; none for those who wait for a
        // task.
        // Of a pool that begins with 0 threads and has no queue Camel would make one thread in all
        this.workers = manager.newThreadPool(owner, "Anaplan", profile("Anaplan", 1, Integer.MAX_VALUE, 0));
        int processors = Runtime.getRuntime().availableProcessors();
        this.packers = manager.newThreadPool(
                owner, "AnaplanPacker", profile("AnaplanPacker", processors, processors, Integer.MAX_VALUE));
        this.continuing = new GradualExecutor(this::work, timer, MOMENT);
        this.sections = new FileSections(FileQueues.OF_THIS_JVM, continuing);
        this.watchThreads = new WatchThreads(timer, lookers);
        this.transferThreads = new TransferThreads(workers, packers, processors, TransferMemory.OF_THIS_JVM);
    }

    /** Refuses work when it is shut down: the default would drop it, and an exchange would wait for ever. */
    private static ThreadPoolProfile profile(String name, int size, int maxSize, int queue) {
        return new ThreadPoolProfileBuilder(name)
                .poolSize(size)
                .maxPoolSize(maxSize)
                .maxQueueSize(queue)
                .keepAliveTime(60L)
                .allowCoreThreadTimeOut(true)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
    }

    /** The client of an address. Those that sign in at the same place share a session. */
    AnaplanClient client(ClientSettings settings, AuthAddresses addresses) {
        if (closed) {
            throw new AnaplanException("The Anaplan component stops: nothing was sent");
        }
        AnaplanClient client = clients.computeIfAbsent(new Key(settings, addresses), this::client);
        if (closed) {
            // It may have come after the others were closed, and so may its session
            closeCalls();
        }
        return client;
    }

    private AnaplanClient client(Key key) {
        Access known = access.get();
        SignInStyle style = key.settings().version().signIn();
        String place =
                style.place(known.credentials(), key.addresses(), key.settings().apiUrl());
        Admission admission = admissions.computeIfAbsent(
                new Place(style, place), at -> known.admission(style, key.addresses(), this::work));
        RateBudget budget = RateBudgets.of(key.settings().apiUrl(), known.requestsPerSecond());
        ClientCommons commons = new ClientCommons(
                known.environment(),
                budget,
                watchThreads,
                TrackedHeaders::wayBack,
                transferThreads,
                sections,
                versions,
                spool);
        return new AnaplanClient(key.settings(), admission, commons, known.json());
    }

    /** How those who ask are let in, so far. */
    Collection<Admission> admissions() {
        return Collections.unmodifiableCollection(admissions.values());
    }

    /** What goes on after waiting: not thousands of threads at once. */
    Executor workers() {
        return continuing;
    }

    /** While the component stops, that is whoever asks for it. */
    private void work(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            work.run();
        }
    }

    /** Tasks that are waited for go on in the service; whoever waits is told so. */
    @Override
    public void close() {
        closed = true;
        sections.close();
        closeCalls();
        continuing.close();
        // At once: its thread would live until it were time for the next look, at which there is nothing to do
        manager.shutdownNow(timer);
        manager.shutdown(lookers);
        manager.shutdown(packers);
        manager.shutdownGraceful(workers);
        spool.close();
    }

    private void closeCalls() {
        clients.values().forEach(AnaplanClients::close);
        admissions.values().forEach(AnaplanClients::close);
    }

    private static void close(Closeable part) {
        try {
            part.close();
        } catch (IOException e) {
            LOG.warn("A client could not be closed: {}", e.getMessage());
        }
    }

    private record Key(ClientSettings settings, AuthAddresses addresses) {}

    private record Place(SignInStyle style, String address) {}
}
