package io.wkmigrate.store.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.workspace.LocalMachine;
import io.wkmigrate.workspace.WorkspaceException;
import io.wkmigrate.workspace.service.FileKind;
import io.wkmigrate.workspace.service.FileService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Keeps two deploys of the same deployment from running at once: a file that only one can make. A process that was killed
 * leaves it behind; on the same machine that is noticed, elsewhere a person has to say so.
 */
public final class DeployLock {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FileService files;
    private final String path;

    DeployLock(FileService files, String path) {
        this.files = files;
        this.path = path;
    }

    /**
     * Who deploys.
     *
     * @param machine the name of the machine
     * @param process the id of the process
     */
    public record Owner(String user, String machine, long process) {

        /** This process. */
        public static Owner ofProcess(String user) {
            return new Owner(user, LocalMachine.name(), ProcessHandle.current().pid());
        }

        private boolean isOver(Owner asker) {
            return !machine.isEmpty()
                    && machine.equals(asker.machine)
                    && (process == asker.process
                            || ProcessHandle.of(process)
                                    .filter(ProcessHandle::isAlive)
                                    .isEmpty());
        }

        @Override
        public String toString() {
            return user + (machine.isEmpty() ? "" : " on " + machine) + ", process " + process;
        }
    }

    /**
     * Takes the lock.
     *
     * @param force whether to take it from whoever has it
     * @return whoever has it; empty when it was taken
     */
    public Optional<Owner> take(Owner owner, boolean force) {
        byte[] content = content(owner);
        if (!force && isMade(content)) {
            return Optional.empty();
        }
        Optional<Owner> holder = force ? Optional.empty() : holder();
        if (holder.isPresent() && !holder.get().isOver(owner)) {
            return holder;
        }
        files.write(path, FileKind.FILE, content);
        // Another may have taken it at the same time; the last one to write has it.
        return holder().filter(now -> !now.equals(owner));
    }

    /** Gives it back, unless somebody has taken it by force. */
    public void release(Owner owner) {
        if (holder().filter(owner::equals).isPresent()) {
            files.delete(path);
        }
    }

    /** Whether the lock was free; when the answer gets lost, {@link #holder} tells. */
    private boolean isMade(byte[] content) {
        try {
            return files.writeNew(path, FileKind.FILE, content);
        } catch (WorkspaceException e) {
            if (e.kind() == WorkspaceException.Kind.UNCERTAIN) {
                return false;
            }
            throw e;
        }
    }

    private Optional<Owner> holder() {
        return files.read(path).map(DeployLock::owner);
    }

    private static byte[] content(Owner owner) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("user", owner.user())
                .put("machine", owner.machine())
                .put("process", owner.process())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Owner owner(byte[] content) {
        try {
            JsonNode json = MAPPER.readTree(content);
            return new Owner(
                    json.path("user").asText("somebody"),
                    json.path("machine").asText(),
                    json.path("process").asLong());
        } catch (IOException e) {
            // A file that something else made: it is not ours to take.
            return new Owner("somebody", "?", 0);
        }
    }
}
