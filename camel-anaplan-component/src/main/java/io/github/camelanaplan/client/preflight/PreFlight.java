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
package io.github.camelanaplan.client.preflight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.lookup.ImportSources;
import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.SourceLayout;
import io.github.camelanaplan.client.transfer.Content;

/**
 * Looks whether content fits the imports that are to read it: encoding, separator and header row against what the service
 * tells of the imports. Reads the content up to its header row and no further than 64 KB. Where the service does not tell
 * how an import reads its file, nothing is compared. Blocks the calling thread; thread-safe.
 */
public final class PreFlight {
    private static final Logger LOG = LoggerFactory.getLogger(PreFlight.class);

    private final ImportSources sources;
    private final ModelRef model;
    private final List<Reader> readers;

    private PreFlight(ImportSources sources, ModelRef model, List<Reader> readers) {
        this.sources = sources;
        this.model = model;
        this.readers = readers;
    }

    /**
     * Gets ready: asks the service how imports read their file, where that is not remembered.
     *
     * @param readers the imports that are to read the content
     * @throws AnaplanException when the service cannot be asked
     */
    public static PreFlight of(ImportSources sources, ModelRef model, List<ImportObject> readers) {
        return new PreFlight(
                sources,
                model,
                readers.stream()
                        .map(object -> Reader.of(object, sources, model))
                        .toList());
    }

    /**
     * Compares. The content given is not to be used any more, but what comes back.
     *
     * @throws TransferFailedException when the content cannot be read
     */
    public CheckedContent check(Content content) {
        ContentStart start = new ContentStart(content);
        try {
            List<Misfit> misfits = new ArrayList<>();
            for (Reader reader : readers) {
                List<ContentFinding> findings = findings(reader, start);
                if (!findings.isEmpty()) {
                    misfits.add(new Misfit(reader.object(), findings));
                }
            }
            return new CheckedContent(start.whole(), misfits);
        } catch (IOException e) {
            closeAfter(e, start);
            throw new TransferFailedException("The content cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            closeAfter(e, start);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, ContentStart start) {
        try {
            start.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** What is remembered of the import may no longer be so: before the content is blamed, it is read anew. */
    private List<ContentFinding> findings(Reader reader, ContentStart start) throws IOException {
        List<ContentFinding> findings = compare(reader, start);
        if (findings.isEmpty() || !reader.remembered()) {
            return findings;
        }
        try {
            return compare(Reader.fresh(reader.object(), sources, model), start);
        } catch (AnaplanException e) {
            LOG.debug(
                    "Import {} is judged by what is remembered of it",
                    reader.object().id(),
                    e);
            return findings;
        }
    }

    private static List<ContentFinding> compare(Reader reader, ContentStart start) throws IOException {
        Optional<Expectation> expected = Expectation.of(reader.layout());
        if (expected.isEmpty()) {
            LOG.debug(
                    "The content for import '{}' ({}) is not compared: the service tells too little of its source, {}",
                    reader.object().name(),
                    reader.object().id(),
                    reader.layout());
            return List.of();
        }
        start.readUntil(bytes -> StartCheck.isEnough(expected.get(), bytes));
        return StartCheck.findings(expected.get(), start.bytes(), start.isAll());
    }

    /**
     * An import with what is known of it.
     *
     * @param object     the import
     * @param layout     how it reads its file
     * @param remembered whether that may be out of date
     */
    private record Reader(ImportObject object, SourceLayout layout, boolean remembered) {
        static Reader of(ImportObject object, ImportSources sources, ModelRef model) {
            return sources.remembered(model, object.id())
                    .map(layout -> new Reader(object, layout, true))
                    .orElseGet(() -> fresh(object, sources, model));
        }

        static Reader fresh(ImportObject object, ImportSources sources, ModelRef model) {
            return new Reader(object, sources.read(model, object.id()), false);
        }
    }
}
