"""Event frames: each place where the text reports a happening, with who does it and to whom.

Verb frames have a subject and, mostly, an object ("Đoàn công tác làm việc với Tỉnh ủy X"); noun
frames have a noun and cues around it ("chủ trì buổi làm việc", "dự Hội nghị", "tại buổi lễ").
"""

from kg.extract.frames.model import Frame, outermost
from kg.extract.frames.objects import objects_of
from kg.extract.frames.subjects import subjects_of
from kg.extract.frames.walk import frames

__all__ = ["Frame", "frames", "objects_of", "outermost", "subjects_of"]
