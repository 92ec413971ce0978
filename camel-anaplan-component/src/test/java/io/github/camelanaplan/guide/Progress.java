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
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

import org.apache.camel.Exchange;

import io.github.camelanaplan.component.config.AnaplanConstants;

// tag::progress[]
/** How far each file has come, in a folder that outlives the JVM. */
final class Progress {
    private static final List<String> TASK =
            List.of(AnaplanConstants.TASK_ID, AnaplanConstants.TASK_KIND, AnaplanConstants.IMPORT_ID);

    private final Path folder;

    Progress(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Leaves a mark when the content has been read to its end. No import is started before that. */
    void markWhenSent(Exchange exchange) {
        Path mark = of(exchange, "sent");
        InputStream end = new InputStream() {
            @Override
            public int read() throws IOException {
                Files.writeString(mark, "");
                return -1;
            }
        };
        exchange.getMessage().setBody(List.of(exchange.getMessage().getBody(), end));
    }

    boolean isSent(Exchange exchange) {
        return Files.exists(of(exchange, "sent"));
    }

    /** Keeps the headers that name the task. */
    void started(Exchange exchange) throws IOException {
        Properties task = new Properties();
        TASK.forEach(name -> task.setProperty(name, exchange.getMessage().getHeader(name, String.class)));
        StringWriter text = new StringWriter();
        task.store(text, null);
        Path whole = Files.writeString(of(exchange, "part"), text.toString());
        Files.move(whole, of(exchange, "task"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether the task is known, which the headers then name. */
    boolean isStarted(Exchange exchange) {
        Path kept = of(exchange, "task");
        if (!Files.exists(kept)) {
            return false;
        }
        Properties task = new Properties();
        try {
            task.load(new StringReader(Files.readString(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TASK.forEach(name -> exchange.getMessage().setHeader(name, task.getProperty(name)));
        return true;
    }

    private Path of(Exchange exchange, String what) {
        return folder.resolve(exchange.getProperty("file", String.class) + "." + what);
    }
}
// end::progress[]
