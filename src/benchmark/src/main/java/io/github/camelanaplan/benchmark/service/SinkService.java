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
package io.github.camelanaplan.benchmark.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service on a loopback port that knows one file, and the few calls that its transfer takes. It is written on bare
 * sockets, because whatever a server costs here is missing in what is measured.
 */
public final class SinkService implements Closeable {
    /** The file that can be uploaded and downloaded. */
    public static final String FILE_ID = "113000000000";

    /** Another one that can be downloaded, as large as a warm-up. */
    public static final String WARMUP_ID = "113000000001";

    /** What the service cuts contents into. */
    private static final int USUAL_CHUNK = 10_000_000;

    private static final int BLOCK = 64 << 20;
    /** What a slow link holds; with more the sender would be done long before the bytes are here. */
    private static final int SLOW_WINDOW = 128 * 1024;

    private final ServerSocketChannel server;
    private final Link link;
    private final ReceivedUpload upload = new ReceivedUpload();
    private final ExecutorService processors =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), SinkService::daemon);
    private final ExecutorService connections = Executors.newCachedThreadPool(SinkService::daemon);
    private final ChunkIntake intake = new ChunkIntake(upload, processors);
    private volatile Offer offer = new Offer(OfferedContent.none(), OfferedContent.none());

    private SinkService(ServerSocketChannel server, Link link) {
        this.server = server;
        this.link = link;
    }

    /** Listens behind a link. */
    public static SinkService behind(Link link) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        if (link.limited()) {
            server.setOption(StandardSocketOptions.SO_RCVBUF, SLOW_WINDOW);
        }
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SinkService service = new SinkService(server, link);
        service.connections.execute(service::accept);
        return service;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sink");
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.socket().getLocalPort());
    }

    /** What was uploaded last. */
    public ReceivedUpload upload() {
        return upload;
    }

    /** From now on gives a file, again and again, until there are so many bytes, in the usual chunks. */
    public void offer(Path file, long bytes) throws IOException {
        offer(file, bytes, USUAL_CHUNK);
    }

    /** The same in chunks of so many bytes. The file itself is the warm-up. */
    public void offer(Path file, long bytes, int chunk) throws IOException {
        OfferedContent main = OfferedContent.of(file, BLOCK, bytes, chunk);
        offer = new Offer(main, main.first(Math.min(bytes, Files.size(file))));
    }

    /**
     * Compares a download with what is offered.
     *
     * @throws IllegalStateException when it is not the same
     */
    public void requireDownloaded(Path file) throws IOException {
        offer.main().requireIn(file);
    }

    private void accept() {
        try {
            while (server.isOpen()) {
                SocketChannel channel = server.accept();
                connections.execute(() -> serve(channel));
            }
        } catch (IOException e) {
            if (server.isOpen()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (Wire wire = new Wire(channel, link)) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            new Connection(wire, upload, intake, offer).serve();
        } catch (IOException e) {
            // The client has gone; what is missing shows when the upload is compared
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        connections.shutdownNow();
        processors.shutdownNow();
    }
}
