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
package io.github.camelanaplan.component.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.InvalidContentException;
import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.NamedObject;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.client.preflight.CheckedContent;
import io.github.camelanaplan.client.preflight.Misfit;
import io.github.camelanaplan.client.preflight.PreFlight;
import io.github.camelanaplan.component.config.ValidateRule;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;

/** Compares content with the imports that are to read it, as far as {@code validate} asks for that. One for each run. */
final class ContentCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ContentCheck.class);

    private final AnaplanCall call;
    private final ModelRef model;
    private final ValidateRule rule;
    private final List<String> remarks = new ArrayList<>();

    ContentCheck(AnaplanCall call, ModelRef model) {
        this.call = call;
        this.model = model;
        this.rule = call.configuration().getValidate();
    }

    /**
     * Compares the content for an import.
     *
     * @return what is to be sent in place of what was given
     * @throws InvalidContentException when it does not fit and that is an error
     */
    FileUpload check(FileUpload upload, ImportObject reader) {
        return rule == ValidateRule.OFF
                ? upload
                : judged(List.of(compared(upload, List.of(reader)))).get(0);
    }

    /** The same for the contents for a process, each with the steps that read it. */
    List<FileUpload> check(List<FileUpload> uploads, NamedObject process) {
        if (rule == ValidateRule.OFF || uploads.isEmpty()) {
            return uploads;
        }
        List<ImportObject> steps =
                told(() -> call.client().stepsOf(model, process.id()).imports()).orElse(List.of());
        List<Compared> compared = new ArrayList<>();
        try {
            for (FileUpload upload : uploads) {
                String file = upload.file().id();
                compared.add(compared(
                        upload,
                        steps.stream()
                                .filter(step -> file.equals(step.dataSourceId()))
                                .toList()));
            }
        } catch (RuntimeException e) {
            close(compared, e);
            throw e;
        }
        return judged(compared);
    }

    private Compared compared(FileUpload upload, List<ImportObject> readers) {
        Optional<PreFlight> preFlight = told(() -> call.client().preFlight(model, readers));
        return new Compared(
                upload,
                preFlight
                        .map(ready -> ready.check(upload.content()))
                        .orElseGet(() -> new CheckedContent(upload.content(), List.of())));
    }

    /** What the service tells. That it does not tell keeps nobody from importing who only wants to be warned. */
    private <T> Optional<T> told(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (AnaplanException e) {
            if (rule == ValidateRule.FAIL) {
                throw e;
            }
            remarks.add("Content was not compared with what the import expects: " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<FileUpload> judged(List<Compared> compared) {
        compared.forEach(one -> remarks.addAll(one.remarks()));
        List<Misfit> misfits = compared.stream()
                .flatMap(one -> one.checked().misfits().stream())
                .toList();
        if (rule == ValidateRule.FAIL && misfits.stream().anyMatch(Misfit::serious)) {
            throw refused(compared, misfits);
        }
        if (!remarks.isEmpty()) {
            LOG.warn("{}", String.join(". ", remarks));
        }
        return compared.stream().map(Compared::whole).toList();
    }

    /** Nothing was sent, so that the body is left as it was found, as far as it can be. */
    private InvalidContentException refused(List<Compared> compared, List<Misfit> misfits) {
        List<ContentFinding> findings =
                misfits.stream().flatMap(misfit -> misfit.findings().stream()).collect(Collectors.toList());
        InvalidContentException refused =
                new InvalidContentException(String.join(". ", remarks) + ". Nothing was sent", findings);
        if (compared.size() == 1) {
            String file = compared.get(0).upload().file().id();
            refused.attach(new TrackedIds(null, null, null, null, file, null));
        }
        close(compared, refused);
        call.rewindBody();
        return refused;
    }

    private static void close(List<Compared> compared, RuntimeException failure) {
        for (Compared one : compared) {
            try {
                one.checked().close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** An upload and what came of looking at its content. */
    private record Compared(FileUpload upload, CheckedContent checked) {
        FileUpload whole() {
            return new FileUpload(upload.file(), checked.content());
        }

        List<String> remarks() {
            return checked.misfits().stream()
                    .map(misfit -> "The content for file '" + upload.file().name() + "' ("
                            + upload.file().id() + ") " + misfit.text())
                    .toList();
        }
    }
}
